/** Why a backup can't be made or put back, in one sentence for the operator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
