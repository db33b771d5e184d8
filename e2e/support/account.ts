/**
 * The only account of the test registry. Registries accept bcrypt alone, which neither Node nor
 * every machine can make, so the hash is written down: it is the hash of this very password.
 */
export const TEST_ACCOUNT = {
  username: 'robot',
  password: 'correct-horse-4f1c9e',
  htpasswd: 'robot:$2b$04$7RmGVneSJBLe4XuynrWDDexPAM4Nd/yzYLwDt8tdv62/kRiWN9.Y.\n',
} as const;

/** The value of an `Authorization` header. */
export function basicAuthorization(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
