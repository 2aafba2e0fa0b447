/**
 * What teachers say about a course after it, in a minute and without a name: four fixed questions and a free text, per version
 * (policy 三(五): process supervision, result appraisal).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "study"})
package org.yunyan.survey;
