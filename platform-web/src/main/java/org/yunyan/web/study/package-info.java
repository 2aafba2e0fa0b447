/** Studying: the player for video, audio, documents and quizzes, and what it reports to the API. */
package org.yunyan.web.study;
