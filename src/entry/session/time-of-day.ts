/** Hours and minutes as people read them: 09:15. */
export const timeOfDay = (now: Date): string =>
  [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
