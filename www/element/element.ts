import { KlarBrevElement } from './klar-brev';

export { KlarBrevElement };

if (!customElements.get('klar-brev')) customElements.define('klar-brev', KlarBrevElement);
