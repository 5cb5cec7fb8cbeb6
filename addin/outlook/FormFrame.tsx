import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';

interface Props {
  title: string;
  line?: string;
  back: string;
  onBack: () => void;
  onSubmit?: () => void;
  children: ReactNode;
}

/** A form that takes the place of the mail's first view; it begins with the way back. */
export function FormFrame({ title, line, back, onBack, onSubmit, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  const body = (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {line && <p className="quiet">{line}</p>}
      {children}
    </>
  );
  return (
    <div className="form-frame">
      <Button appearance="transparent" className="back" onClick={onBack}>
        ‹ {back}
      </Button>
      {onSubmit ? (
        <form noValidate aria-label={title} className="form" onSubmit={submit}>
          {body}
        </form>
      ) : (
        <section aria-label={title} className="form">
          {body}
        </section>
      )}
    </div>
  );
}
