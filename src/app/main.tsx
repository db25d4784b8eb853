// Starts the page.
import './noWayOut.ts';
import './zodConfig.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/form.css';
import './styles/ask.css';
import './styles/start.css';
import './styles/results.css';
import './styles/criteria.css';
import './styles/take.css';
import './styles/clinic.css';
import './styles/verdicts.css';
import './styles/sheet.css';
import './styles/cohort.css';
import './styles/import.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { readPageData } from '#app/catalogue.ts';
import { dataBlock } from '#app/dataBlock.ts';
import { CatalogueFailure } from '#app/ui/CatalogueFailure.tsx';
import { trustOwnWorkers } from '#app/trustedTypes.ts';

trustOwnWorkers();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(<StrictMode>{start()}</StrictMode>);

function start() {
  try {
    return <App data={readPageData(dataBlock())} />;
  } catch (fault) {
    return <CatalogueFailure message={fault instanceof Error ? fault.message : String(fault)} />;
  }
}
