/** The browser that turns pictures into pixels, where there is one. */
export const BROWSER = process.env.PIR_BROWSER ?? '/usr/bin/chromium-headless-shell';

export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
