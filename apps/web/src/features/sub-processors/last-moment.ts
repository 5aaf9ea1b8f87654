/** A period closes as the next day begins; people are told its last moment, which is the day before. */
export const lastMoment = (closesAt: string): string => new Date(Date.parse(closesAt) - 1).toISOString();
