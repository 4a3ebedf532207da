import { startLaunching } from '../launch';

startLaunching();
