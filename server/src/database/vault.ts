import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Encryption at rest. The context names table, column and row: moved elsewhere, what was sealed does not open. */
export interface Vault {
  seal(plain: string, context: string): Buffer;
  open(sealed: Buffer, context: string): string;
}

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under one key: nonce, tag, ciphertext. */
export function vaultWith(key: Buffer): Vault {
  return {
    seal(plain, context) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
      const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]);
    },
    open(sealed, context) {
      const nonce = sealed.subarray(0, nonceBytes);
      const decipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString(
        "utf8",
      );
    },
  };
}
