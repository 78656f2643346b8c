import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/**
 * Keeps confidential texts: what is sealed can be opened in its own place only. `context` names table, column and row,
 * `capacity_exception.reason.0198…`; table and column say with which data key.
 */
export interface Vault {
  seal(plain: string, context: string): Buffer;
  /** @throws VaultClosed if it was sealed elsewhere, with another key, or not at all */
  open(sealed: Buffer, context: string): string;
}

export class VaultClosed extends Error {
  override readonly name = "VaultClosed";
}

const algorithm = "aes-256-gcm";
const format = 1;
const ivLength = 12;
const tagLength = 16;
const headLength = 1 + ivLength + tagLength;

/** AES-256-GCM: one byte for the format, the nonce, the tag, the ciphertext. */
export function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength }).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(format), iv, cipher.getAuthTag(), text]);
}

/** @throws VaultClosed */
export function decrypt(key: Buffer, sealed: Buffer, context: string): Buffer {
  if (sealed[0] !== format || sealed.length < headLength) throw new VaultClosed(`nothing sealed at ${context}`);
  const iv = sealed.subarray(1, 1 + ivLength);
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagLength })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(1 + ivLength, headLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headLength)), decipher.final()]);
  } catch {
    throw new VaultClosed(`what is sealed at ${context} does not belong there`);
  }
}

/** A vault with its data keys at hand, by the class of data they are for. */
export class KeyedVault implements Vault {
  constructor(private readonly dataKeys: ReadonlyMap<string, Buffer>) {}

  seal(plain: string, context: string): Buffer {
    return encrypt(this.keyFor(context), Buffer.from(plain), context);
  }

  open(sealed: Buffer, context: string): string {
    return decrypt(this.keyFor(context), sealed, context).toString();
  }

  /** The same for the same words, and without the data key no way back: for what is compared but never read again. */
  fingerprint(words: string, dataClass: string): string {
    const plain = words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
    return createHmac("sha256", this.keyFor(dataClass)).update(plain).digest("hex");
  }

  private keyFor(context: string): Buffer {
    const dataClass = context.split(".", 2).join(".");
    const key = this.dataKeys.get(dataClass);
    if (!key) throw new VaultClosed(`${dataClass} has no data key: name it in database/vault-keys.ts`);
    return key;
  }
}
