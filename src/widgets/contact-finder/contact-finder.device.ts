/** What the finder asks of the device: its position, the sheet for sharing. */
import { copyText } from '../../ui/copy-text.js';

/** Long enough to answer the browser's question first. */
const POSITION_MS = 20_000;
/** A position this old is near enough for a municipality. */
const POSITION_AGE_MS = 10 * 60_000;

/** Taken when needed, so that a test can put its own in their place. */
export const device = {
  geolocation: (): Geolocation | undefined => (isSecureContext ? navigator.geolocation : undefined),
  canShare: (): boolean => 'share' in navigator,
  share: (data: ShareData): Promise<void> => navigator.share(data),
};

export interface Position {
  lat: number;
  lon: number;
}

/** About one kilometre: enough to sort by, too little to find anybody. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

/** Where the device is, rounded to 0.01°; undefined when that is not known, or not told. Asked only when a person presses. */
export const askPosition = (): Promise<Position | undefined> =>
  new Promise((resolve) => {
    const geolocation = device.geolocation();
    if (!geolocation) return resolve(undefined);
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: rounded(coords.latitude), lon: rounded(coords.longitude) }),
      () => resolve(undefined),
      { timeout: POSITION_MS, maximumAge: POSITION_AGE_MS },
    );
  });

/** Shares a link, or copies it; undefined when the person has seen for themselves what came of it. */
export async function shareLink(url: string, title: string): Promise<boolean | undefined> {
  if (!device.canShare()) return copyText(url);
  try {
    await device.share({ url, title });
    return undefined;
  } catch (error) {
    return (error as Error).name === 'AbortError' ? undefined : copyText(url);
  }
}
