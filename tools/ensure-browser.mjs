/** Finds a browser for the tests, or gets one where that can be done quietly. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';
import { isMain } from './checks.mjs';

/**
 * @returns {Promise<string>} path of Chromium or Chrome
 * @throws when there is none, saying what to do about it
 */
export async function ensureBrowser({ find = findBrowser, install = installWithApt } = {}) {
  const found = find() ?? (install() ? find() : undefined);
  if (found) return found;
  throw new Error(
    'The tests need Chromium or Chrome, and none was found.\n' +
      'Install one (Debian or Ubuntu: "sudo apt-get install chromium"; Fedora: "sudo dnf install chromium"; ' +
      'macOS: "brew install --cask chromium"; Windows: google.com/chrome),\n' +
      'or say where yours is: CHROME_PATH=/path/to/chrome npm test',
  );
}

/** On Debian and Ubuntu, as root: only there can it be done without asking for a password. */
function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('No Chromium or Chrome was found: installing Debian’s chromium.');
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update');
  return apt('install', '--yes', '--no-install-recommends', 'chromium');
}

if (isMain(import.meta)) {
  await ensureBrowser().then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
