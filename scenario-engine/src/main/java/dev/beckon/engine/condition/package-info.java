/** Yes-or-no questions to a template scope: rules without a language, and boolean expressions. */
package dev.beckon.engine.condition;
