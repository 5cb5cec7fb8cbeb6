import { expect, test } from 'vitest';
import { backoff, events } from './live';

const stream = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });

test('events_CutAnywhere_AreReadWhole', async () => {
  const read = [];
  for await (const event of events(stream('event: cha', 'nge\ndata: {"kind":"评', '级"}\n', '\nevent: beat\r\ndata: {}\r\n\r\n', ': comment\n\n'))) read.push(event);
  expect(read).toEqual([
    { event: 'change', data: '{"kind":"评级"}' },
    { event: 'beat', data: '{}' },
  ]);
});

test('backoff_GrowsToHalfAMinute_WithJitter', () => {
  expect(backoff(0, 0.5)).toBe(1000);
  expect(backoff(3, 0.5)).toBe(8000);
  expect(backoff(20, 0.5)).toBe(30_000);
  expect(backoff(20, 0)).toBeLessThan(backoff(20, 0.99));
});
