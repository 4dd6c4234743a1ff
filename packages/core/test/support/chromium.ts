import { existsSync } from 'node:fs';

const binaries = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);

/** The Chromium of this machine: the one program that tests want and npm does not bring. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? binaries.find(existsSync);

/** Why tests in a browser cannot run; CI has to have one. */
export const noChromium = chromiumPath ? undefined : 'no Chromium was found; CHROMIUM_PATH can name one';
