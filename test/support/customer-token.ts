/** Requests of a customer whom the sandbox knows, without elements: as a back end or another page sends them. */
import { expect } from 'vitest';

/** Logs the customer in at an API or a gateway; `headers` are those of the response. */
export async function logInAt(
  apiBase: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly token: string; readonly headers: Headers }> {
  const body = {
    username: 'registered@example.com',
    password: 'correct horse battery staple',
    campaignid: '1001',
    devicetype: '1',
    scope: 'customer',
  };
  const response = await post(`${apiBase}/auth`, body, headers);
  const { token } = (await response.json()) as { token: string };
  return { token, headers: response.headers };
}

/** The address of a pass, from a gateway. */
export async function passAt(
  apiBase: string,
  wallet: 'apple' | 'google',
  token: string,
  body: object = {},
): Promise<string> {
  const authorization = `Bearer ${token}`;
  const response = await post(`${apiBase}/wallet/${wallet}`, body, { authorization });
  return ((await response.json()) as { url: string }).url;
}

async function post(url: string, body: object, headers: Readonly<Record<string, string>>) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return response;
}
