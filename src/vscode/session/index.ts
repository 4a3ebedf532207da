export { SessionHost } from './session-host';
