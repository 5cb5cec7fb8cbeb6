import { useEffect, useState } from 'react';
import type { MailReading, OpenMail } from '../shared/host';

/** The mail in front of the reader, also when a pinned pane is taken from one mail to the next. */
export function useOpenMail(reading: MailReading): OpenMail {
  const [open, setOpen] = useState<OpenMail>(() => reading.open());
  useEffect(() => {
    // The same mail stays the same object, so that nothing is asked for twice.
    const look = () => setOpen((now) => (isSame(now, reading.open()) ? now : reading.open()));
    const stop = reading.onChange(look);
    // It may have changed between the first look and the handler.
    look();
    return stop;
  }, [reading]);
  return open;
}

const isSame = (one: OpenMail, other: OpenMail) => one.is === other.is && (one.is !== 'mail' || other.is !== 'mail' || one.mail.item === other.mail.item);
