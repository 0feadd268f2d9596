/** What went wrong between the widget and the backend; the sentences live in each `strings.ts`. */
export type ApiErrorKind = 'offline' | 'timeout' | 'http' | 'shape';

/** One thing that is wrong with what was sent: `pointer` is a JSON pointer such as `/phone` (RFC 9457). */
export interface Problem {
  pointer: string;
  code: string;
}

/**
 * The only error that the data layer throws.
 *
 * - `offline`: no answer came (network, CORS, a refused redirect)
 * - `timeout`: no whole answer within the time of `limits.ts`
 * - `http`: an answer with a status that is no success; `status` says which
 * - `shape`: an answer that is not what the contract says, or too large; `detail` is for the embedder
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly kind: ApiErrorKind,
    readonly options: {
      url?: string;
      status?: number;
      detail?: string;
      retryAfterMs?: number | undefined;
      /** What the backend says is wrong with what was sent. */
      problems?: readonly Problem[] | undefined;
      /** Of what was sent: false when it was surely not stored. */
      arrived?: false | 'unsure';
    } = {},
  ) {
    super(`${kind} ${options.status ?? options.detail ?? ''}`);
  }

  get status(): number | undefined {
    return this.options.status;
  }
}

/** `detail` is a code for the embedder, such as `newer-format`. */
export const wrongShape = (detail: string): ApiError => new ApiError('shape', { detail });
