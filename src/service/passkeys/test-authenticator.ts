import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoBase64URL, isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: Uint8Array): string => Buffer.from(data).toString('base64url');

/** What a test may have its authenticator say in place of the truth. */
export interface Lie {
  origin?: string;
  rpId?: string;
  counter?: number;
  /** User present and verified (WebAuthn, 6.1). */
  flags?: number;
  owner?: string;
  /** A certificate of its maker. */
  attested?: boolean;
}

const PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;

/** A key as a browser of tests has it: P-256, which signs what it is told to. */
export class TestAuthenticator {
  readonly id = randomBytes(16);
  readonly #key: KeyObject;
  readonly #cose: Uint8Array;
  readonly #origin: string;
  #owner = '';
  #counter = 0;

  constructor(origin: string) {
    this.#origin = origin;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#cose = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        ...([
          [1, 2],
          [3, -7],
          [-1, 1],
        ] as const),
        [-2, isoBase64URL.toBuffer(x)],
        [-3, isoBase64URL.toBuffer(y)],
      ]),
    );
  }

  /** What `navigator.credentials.create` answers, as JSON. */
  create(options: { challenge: string; user: { id: string } }, lie: Lie = {}): string {
    this.#owner = options.user.id;
    const head = Buffer.alloc(18);
    head.writeUInt16BE(this.id.length, 16);
    const data = Buffer.concat([this.#head(lie, WITH_KEY), head, this.id, this.#cose]);
    const statement = new Map(lie.attested ? [['x5c', [new Uint8Array(3)]]] : []);
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', lie.attested ? 'packed' : 'none'],
        ['attStmt', statement],
        ['authData', new Uint8Array(data)],
      ]) as never,
    );
    return JSON.stringify({
      ...this.#name(),
      response: {
        clientDataJSON: base64url(this.#client('webauthn.create', options.challenge, lie)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      },
    });
  }

  /** What `navigator.credentials.get` answers, as JSON. */
  get(options: { challenge: string }, lie: Lie = {}): string {
    const client = this.#client('webauthn.get', options.challenge, lie);
    const data = this.#head(lie);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#key);
    return JSON.stringify({
      ...this.#name(),
      response: {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
        userHandle: lie.owner ?? this.#owner,
      },
    });
  }

  #name() {
    const id = base64url(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
  }

  #client(type: string, challenge: string, { origin = this.#origin }: Lie): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #head({ rpId, counter, flags = PRESENT_AND_VERIFIED }: Lie, more = 0): Buffer {
    this.#counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.#counter);
    const host = rpId ?? new URL(this.#origin).hostname;
    return Buffer.concat([sha256(host), Buffer.from([flags | more]), count]);
  }
}
