/** The id of a measure, as addresses have it: `page-injection.1` is the first against that threat. */
export const measureId = (threat: string, index: number): string => `${threat}.${index + 1}`;

/** What a reader ticks beside the measures of a threat that does not apply where the agent is used. */
export const leftOutId = (threat: string): string => `${threat}.0`;
