import { Button, Field, FluentProvider, Input, MessageBar, MessageBarBody, webLightTheme } from '@fluentui/react-components';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** What a pane is measured against (tests/bench, panes): Fluent, a field and a button, and nothing to ask of anybody. */
function Bare() {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  return (
    <FluentProvider theme={webLightTheme}>
      <main>
        <h1>Bare Fluent page</h1>
        <Field label="Text">
          <Input value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
        {said && (
          <MessageBar intent="success">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
        <Button appearance="primary" onClick={() => setSaid(text)}>
          Say
        </Button>
      </main>
    </FluentProvider>
  );
}

createRoot(document.getElementById('pane')!).render(
  <StrictMode>
    <Bare />
  </StrictMode>,
);
