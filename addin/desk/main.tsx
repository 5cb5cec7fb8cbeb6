import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './desk.css';
import { useTheme } from './theme';

// The content-security policy admits only style elements that carry the nonce of this response.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

function Root() {
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={useTheme()} className="root">
        <App />
      </FluentProvider>
    </RendererProvider>
  );
}

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
