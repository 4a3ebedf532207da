import { startWalking } from '../walking';
import { comeSecond } from './priority';

comeSecond();
startWalking();
