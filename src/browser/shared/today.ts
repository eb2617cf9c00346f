/** The day of reading as an ISO day, in UTC as in the build. */
export const today = (): string => new Date().toISOString().slice(0, 10);
