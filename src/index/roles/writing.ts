import { startWriting } from '../writing';
import { comeSecond } from './priority';

comeSecond();
startWriting();
