const REACH = 2;

/** Which pages a page links to: the first, the last, and those around it; `gap` where some are left out. */
export function pagesAround(number: number, of: number): (number | 'gap')[] {
  const kept = Array.from({ length: of }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === of || Math.abs(page - number) <= REACH,
  );
  return kept.flatMap((page, index) => {
    const before = kept[index - 1] ?? 0;
    if (page - before === 2) return [page - 1, page];
    return page - before > 2 ? (['gap', page] as const) : [page];
  });
}
