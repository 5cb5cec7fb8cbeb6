import { Link } from '@fluentui/react-components';
import { createContext, useContext, type MouseEvent, type ReactNode } from 'react';

/** How links leave the pane: as the host opens them, or as any link does. */
export const Browse = createContext<(address: string) => boolean>(() => false);

/** A link out of the pane, to the desk. */
export function Out({ to, label, children }: { to: string; label?: string; children: ReactNode }) {
  const browse = useContext(Browse);
  const follow = (event: MouseEvent) => browse(to) && event.preventDefault();
  // The server's own addresses only; anything else would be a mistake there.
  if (!/^https?:\/\//i.test(to)) return <>{children}</>;
  return (
    <Link href={to} target="_blank" rel="noopener noreferrer" {...(label ? { 'aria-label': label } : {})} onClick={follow}>
      {children}
    </Link>
  );
}
