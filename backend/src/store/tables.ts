import type { Kysely } from 'kysely';

/**
 * The tables as they stand after the newest migration. `operator` and `contact_point` are on every row, so that
 * one place, or everything, can be handed over to somebody else; `contact_point` is null where a row concerns
 * the operator as a whole. Documents are checked before they are stored, and come back byte for byte.
 */
export interface Tables {
  operator: OperatorRow;
  contact_point: ContactPointRow;
}

interface OperatorRow {
  operator: string;
  contact_point: string | null;
  /** The `Service` of the contract, as JSON. */
  service: string;
  /** Rises with every change to what is published: tells other processes to read again. */
  version: number;
  /** When that was, ISO 8601 in UTC. */
  updated: string;
}

interface ContactPointRow {
  operator: string;
  contact_point: string;
  /** Place in the published list. */
  position: number;
  /** The `ContactPoint` of the contract, as JSON. */
  document: string;
  updated: string;
}

export type Database = Kysely<Tables>;
