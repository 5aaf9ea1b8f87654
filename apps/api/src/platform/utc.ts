/** SQL: an instant as the answers have it, ISO 8601 in UTC to the second. @param value an SQL expression, never input */
export const utc = (value: string): string => `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
