/** The shade of a cell for a count's share of a total: 0 for none, 5 for four fifths or more. */
export const shareLevel = (count: number, total: number): 0 | 1 | 2 | 3 | 4 | 5 => {
  if (count === 0 || total === 0) return 0;
  const share = count / total;
  if (share >= 0.8) return 5;
  if (share >= 0.6) return 4;
  if (share >= 0.4) return 3;
  return share >= 0.2 ? 2 : 1;
};
