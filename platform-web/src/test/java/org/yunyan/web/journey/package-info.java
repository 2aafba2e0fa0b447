/**
 * The main job, lived by real people in a real browser: the platform runs as a process of its own on a folder of its own
 * with the demo county planted, and Chromium is driven by what a person sees, roles and names. Pictures of every screen are
 * left in {@code target/screenshots}.
 */
package org.yunyan.web.journey;
