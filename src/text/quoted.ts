/** Words in quotation marks; marks within them are single ones, as the standard of punctuation asks. */
export const quoted = (words: string): string => `“${words.replace(/“/gu, '‘').replace(/”/gu, '’')}”`;
