import { startReading } from '../reading';
import { comeSecond } from './priority';

comeSecond();
startReading();
