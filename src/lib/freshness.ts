/** How sure we are that a record is still true. */
export interface Freshness {
  /**
   * - `fresh`: confirmed under 180 days ago
   * - `ageing`: 180 to 364 days
   * - `old`: 365 days to three years: "ring før du drar"
   * - `unknown`: never confirmed, or three years ago or more: "vi vet ikke om tilbudet finnes"
   */
  level: 'fresh' | 'ageing' | 'old' | 'unknown';
  /** As given, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string;
  by?: string;
}
