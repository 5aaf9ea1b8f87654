import './ui/tokens.css';
import './ui/mantine.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { whenOrganisationChanges } from './api/portal.js';
import { createQueryClient } from './api/query-client.js';
import { sessionQuery } from './api/session.js';
import { readNonce } from './app/nonce.js';
import { Portal } from './app/portal.js';
import { createPortalRouter } from './app/router.js';
import { focusTitleOnNavigation } from './app/title-focus.js';

const nonce = readNonce();
const queries = createQueryClient();
whenOrganisationChanges(() => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }));
const router = createPortalRouter(queries);
focusTitleOnNavigation(router);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<Portal queries={queries} router={router} nonce={nonce} />);
