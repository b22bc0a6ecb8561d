/** What comes back from providers: reports of status and replies of people, stored before anyone is told it arrived. */
package dev.beckon.delivery.feedback;
