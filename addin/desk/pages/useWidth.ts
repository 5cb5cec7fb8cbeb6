import { useLayoutEffect, useRef, useState } from 'react';

/** The width in pixels of the element that gets the reference, so that letters in a picture keep their size on every screen. */
export function useWidth<T extends HTMLElement>(): [React.RefObject<T | null>, number] {
  const place = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, []);
  return [place, width];
}
