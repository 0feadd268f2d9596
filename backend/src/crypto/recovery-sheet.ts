import type { Config } from '../config.js';
import { formatKeyring, type Keyring } from './keyring.js';

/** The keys as they can be put back from paper. */
export function recoverySheet(keyring: Keyring): string {
  return [
    '────────────────────────────────────────────────────────────────────────',
    'GJENOPPRETTINGSARK – nøklene til registreringene',
    '',
    'Skriv ut arket, eller skriv det av, og lås det inn. Uten nøklene kan ingen',
    'lese registreringene. Den som har både nøklene og databasen, kan lese alt:',
    'legg aldri arket sammen med en sikkerhetskopi.',
    '',
    formatKeyring(keyring),
    '',
    'Legge dem tilbake: skriv linjene i nøkkelfilen (KEY_FILE), så bare eieren',
    'kan lese den (chmod 600), eller gi dem i KEYS med komma mellom.',
    '────────────────────────────────────────────────────────────────────────',
  ].join('\n');
}

/**
 * What to print when the keys have just been made. Not the keys themselves where standard output of a server in
 * operation ends up in a log.
 */
export function newKeysWord(
  keyring: Keyring,
  { keyFile, production }: Pick<Config, 'keyFile' | 'production'>,
  { demo, isTerminal = Boolean(process.stdout.isTTY) }: { demo: boolean; isTerminal?: boolean },
): string {
  const where = `Nøkler til registreringene er laget i ${keyFile}.`;
  if (demo) return where;
  if (production && !isTerminal)
    return `${where} Skriv ut gjenopprettingsarket nå: «npm run backend -- keys sheet».`;
  return `${where}\n${recoverySheet(keyring)}`;
}
