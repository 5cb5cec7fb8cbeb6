import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { themeReady, useTheme } from './theme';

// The content-security policy admits only style elements that carry the nonce of this response.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

function Root({ children }: { children: ReactNode }) {
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={useTheme()} className="root">
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}

/** Puts a surface into its page, in the theme of what is around it. */
export async function mount(element: string, surface: ReactNode) {
  await themeReady();
  createRoot(document.getElementById(element)!).render(
    <StrictMode>
      <Root>{surface}</Root>
    </StrictMode>,
  );
}
