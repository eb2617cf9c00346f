/** The day on which the page is read, as ISO day. Everywhere it is the day in Greenwich, as in the build. */
export const today = (): string => new Date().toISOString().slice(0, 10);
