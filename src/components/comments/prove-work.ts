/** What the readers' service asks a browser to do, as ALTCHA has it (version 2, PBKDF2). */
interface Challenge {
  parameters: { nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string };
  signature: string;
}

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../gu) ?? [], (byte) => parseInt(byte, 16));
const toHex = (buffer: ArrayBuffer): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Do the work that the service asks for one item, off the page's own thread: each try is one call of the browser.
 * @param form where the form of comments is sent to: there is the work, too
 * @returns the proof for the field `proof`
 * @throws {Error} when the service does not answer, or the browser lacks what it takes
 */
export async function proveWork(form: string, code: string): Promise<string> {
  const answer = await fetch(`${form}/work?code=${encodeURIComponent(code)}`);
  if (!answer.ok) throw new Error(String(answer.status));
  const challenge = (await answer.json()) as Challenge;
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  // The nonce and a number of 32 bits are what keys are made of.
  const head = fromHex(nonce);
  const material = new Uint8Array(head.length + 4);
  material.set(head);
  const number = new DataView(material.buffer, head.length);
  const rule = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: cost };
  for (let counter = 0; ; counter += 1) {
    number.setUint32(0, counter);
    const key = await crypto.subtle.importKey('raw', material, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = toHex(await crypto.subtle.deriveBits(rule, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix))
      return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
  }
}
