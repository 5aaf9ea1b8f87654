import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, useQuery, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.js';
import notify from '../ui/notify.module.css';
import { cssVariables, theme } from '../ui/theme.js';
import { applyLocale, browserLocale } from './locale.js';
import type { createPortalRouter } from './router.js';

interface PortalProps {
  queries: QueryClient;
  router: ReturnType<typeof createPortalRouter>;
  nonce: string;
}

/** Everything every page stands in: theme, cache, language, routes. */
export function Portal({ queries, router, nonce }: PortalProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" autoClose={6000} className={notify.place} />
        <LocalePages router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Messages are plain functions, not hooks: a new language draws the pages anew; address and cache stay. */
function LocalePages({ router }: Pick<PortalProps, 'router'>) {
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const locale = data?.person?.locale ?? browserLocale(navigator.languages);
  applyLocale(locale);
  return <RouterProvider key={locale} router={router} />;
}
