import { startForkRelay } from '../fork-relay';

startForkRelay();
