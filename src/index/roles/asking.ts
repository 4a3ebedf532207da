import { startAsking } from '../asking';

startAsking();
