/** When it is in all tests, and who runs the backend. */
export const NOW = new Date('2026-11-21T12:00:00Z');
export const OPERATOR = 'eksempel';
