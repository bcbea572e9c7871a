import { describe, expect, it, vi } from 'vitest';
import { readObject } from './read-object.js';

const response = (text: BodyInit | null, type = 'application/json') =>
  new Response(text, { headers: { 'content-type': type } });

describe('a JSON body', () => {
  it.each([
    ['{"card":12345678901234567890}', { card: '12345678901234567890' }],
    ['{"card":1234567890123456}', { card: '1234567890123456' }],
    ['{"card":-1234567890123456}', { card: '-1234567890123456' }],
    ['{"card":123456789012345}', { card: 123_456_789_012_345 }],
    ['{"card": 0.12345678901234567 }', { card: '0.12345678901234567' }],
    ['{"card":1234567890123456.5}', { card: '1234567890123456.5' }],
    ['{"km":12345678901234.56}', { km: '12345678901234.56' }],
    ['{"km":1234567890123.45}', { km: 1_234_567_890_123.45 }],
    ['{"km":-0.00123456789012345}', { km: -0.001_234_567_890_123_45 }],
    ['{"km":0.0012345678901234567}', { km: '0.0012345678901234567' }],
    ['{"km":0.1234567890123456789e1}', { km: 1.234_567_890_123_456_8 }],
    ['{"card":1234567890123456e2}', { card: 123_456_789_012_345_600 }],
    ['{"card":1234567890123456E+2}', { card: 123_456_789_012_345_600 }],
    ['{"card":1234567890123456e-2}', { card: 12_345_678_901_234.56 }],
    ['{"n":1e2,"m":-12.5E-1}', { n: 100, m: -1.25 }],
    ['{"m":1E-12345678901234567890}', { m: 0 }],
    ['{"t":"say \\"12345678901234567890\\", 1"}', { t: 'say "12345678901234567890", 1' }],
    ['{"t":"12345678901234567890 is long"}', { t: '12345678901234567890 is long' }],
    ['{"t":"\\\\","n":12345678901234567890}', { t: '\\', n: '12345678901234567890' }],
  ])('keeps every digit of %s', async (text, expected) => {
    expect(await readObject(response(text))).toEqual(expected);
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json ;charset=utf-8',
    'application/JSON',
    'application/problem+json',
    'text/json',
  ])('accepts the content type %s', async (type) => {
    expect(await readObject(response('{"a":1}', type))).toEqual({ a: 1 });
  });

  it.each(['text/plain', 'text/html', 'application/jsonp', 'application/xjson', 'json'])(
    'rejects the content type %s',
    async (type) => {
      expect(await readObject(response('{"a":1}', type))).toBeUndefined();
    },
  );

  it('releases a body that is not declared as JSON', async () => {
    const cancel = vi.fn();
    const body = new ReadableStream<Uint8Array>({ cancel });
    expect(await readObject(response(body, 'text/html'))).toBeUndefined();
    expect(cancel).toHaveBeenCalledOnce();
  });

  it.each([null, '', 'null', '"ok"', '5', 'true', '{"a":1},', '{"a"', '\uFEFF{"a":1}'])(
    'returns undefined for a body that is not a JSON object: %j',
    async (text) => {
      expect(await readObject(response(text))).toBeUndefined();
    },
  );

  it('decodes a body that arrives byte by byte, within a multi-byte character too', async () => {
    const bytes = new TextEncoder().encode('{"name":"Zoë 😀"}');
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await readObject(response(pieces))).toEqual({ name: 'Zoë 😀' });
  });

  describe('of a response without a readable stream', () => {
    const polyfilled = (text: string, body?: unknown) => {
      const bytes = new TextEncoder().encode(text).buffer;
      const response = {
        status: 200,
        headers: new Headers({ 'content-type': 'application/json' }),
        arrayBuffer: () => Promise.resolve(bytes),
        ...(body !== undefined && { body }),
      };
      return response as unknown as Response;
    };

    it.each([undefined, null, { pipe: () => undefined }])(
      'reads the whole body through arrayBuffer when response.body is %o',
      async (body) => {
        expect(await readObject(polyfilled('{"name":"Zoë"}', body))).toEqual({ name: 'Zoë' });
      },
    );

    it('accepts 256 KB and rejects one byte more', async () => {
      const padding = (length: number) => `{"a":"${'x'.repeat(length - 8)}"}`;
      expect(await readObject(polyfilled(padding(256 * 1024)))).toHaveProperty('a');
      expect(await readObject(polyfilled(padding(256 * 1024 + 1)))).toBeUndefined();
    });
  });

  it('may have 256 KB', async () => {
    const text = `{"a":"${'x'.repeat(256 * 1024 - 8)}"}`;
    expect(await readObject(response(text))).toHaveProperty('a');
  });

  it('may come without a content type', async () => {
    const reply = response('{"a":1}');
    reply.headers.delete('content-type');
    expect(await readObject(reply)).toEqual({ a: 1 });
  });

  it('is rejected if it is not UTF-8', async () => {
    const bytes = Buffer.from('{"name":"Zo\u00eb"}', 'latin1');
    expect(await readObject(response(bytes))).toBeUndefined();
  });

  it('stops reading and cancels the stream after 256 KB', async () => {
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
      cancel: () => {
        isCancelled = true;
      },
    });
    expect(await readObject(response(endless))).toBeUndefined();
    expect(isCancelled).toBe(true);
  });
});
