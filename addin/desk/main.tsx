import { mount } from '../shared/mount';
import { App } from './App';
import './desk.css';

mount('desk', <App />);
