import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { later } from './later';

const settled = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 5))));

it('a part that did not come says so and comes when it is tried again', async () => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  document.documentElement.lang = 'en';
  const load = vi.fn().mockRejectedValueOnce(new TypeError('no file')).mockResolvedValue(() => <b>the form</b>);
  const Part = later(load);
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  await act(async () => root.render(<Part />));
  await settled();
  expect(box.textContent).toContain('could not be opened');
  await act(async () => box.querySelector('button')!.click());
  await settled();
  expect(box.textContent).toBe('the form');
  expect(load).toHaveBeenCalledTimes(2);
  await act(async () => root.unmount());
});
