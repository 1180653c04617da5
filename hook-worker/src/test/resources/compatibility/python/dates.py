import calendar
import datetime
import time
from datetime import date, timedelta, timezone


def iso_texts():
    return [date(2024, 2, 29).isoformat(), datetime.datetime(2024, 1, 2, 3, 4, 5, 678000).isoformat(" ", "milliseconds"), datetime.datetime(2024, 1, 2, tzinfo=timezone.utc).isoformat()]


def parsing_iso():
    return [str(date.fromisoformat("2024-03-01")), str(datetime.datetime.fromisoformat("2024-03-01T10:00:00+02:00")), str(datetime.datetime.fromisoformat("20240301T1000")), str(date.fromisocalendar(2024, 1, 1)), str(datetime.time.fromisoformat("04:05"))]


def differences():
    d = datetime.datetime(2024, 3, 1) - datetime.datetime(2024, 2, 1, 12)
    return [d.days, d.seconds, d.total_seconds(), str(d), str(-timedelta(hours=1)), repr(timedelta(weeks=1, minutes=90))]


def arithmetic_with_timedelta():
    return [str(timedelta(hours=5) / 2), timedelta(days=1) // timedelta(hours=5), str(timedelta(days=1) % timedelta(hours=5)), timedelta(1) > timedelta(hours=23), str(abs(timedelta(-1)))]


def formatting():
    moment = datetime.datetime(2024, 7, 4, 15, 6, 7, 89)
    return [moment.strftime("%Y-%m-%d %H:%M:%S.%f %j %U %w %%"), moment.strftime("%a %A %b %B %I %p"), f"{moment:%d.%m.%y}"]


def parsing_formats():
    return [str(datetime.datetime.strptime("04/07/24 3PM", "%d/%m/%y %I%p")), str(datetime.datetime.strptime("2024-07-04T01:02:03.5+0130", "%Y-%m-%dT%H:%M:%S.%f%z")), str(datetime.datetime.strptime("Jul 4 2024", "%b %d %Y").date())]


def bad_dates():
    found = []
    for f in (lambda: date(2023, 2, 29), lambda: date.fromisoformat("x"), lambda: datetime.datetime.strptime("x", "%Y"), lambda: date(0, 1, 1)):
        try:
            f()
        except ValueError as e:
            found.append(type(e).__name__)
    return found


def words_of_bad_dates():
    try:
        date(2023, 2, 29)
    except ValueError as e:
        return str(e)


def words_of_bad_iso_texts():
    found = []
    for f in (lambda: date.fromisoformat("x"), lambda: datetime.datetime.strptime("x", "%Y")):
        try:
            f()
        except ValueError as e:
            found.append(str(e))
    return found


def time_zones():
    berlin = timezone(timedelta(hours=2), "CEST")
    moment = datetime.datetime(2024, 7, 1, 12, tzinfo=timezone.utc)
    return [str(moment.astimezone(berlin)), moment.astimezone(berlin).tzname(), moment == moment.astimezone(berlin), str(timezone(-timedelta(minutes=90)))]


def naive_and_aware_do_not_mix():
    try:
        datetime.datetime(2024, 1, 1) < datetime.datetime(2024, 1, 1, tzinfo=timezone.utc)
    except TypeError as e:
        return str(e)


def timestamps():
    moment = datetime.datetime(2024, 1, 1, tzinfo=timezone.utc)
    return [moment.timestamp(), str(datetime.datetime.fromtimestamp(0, timezone.utc)), str(datetime.datetime.fromtimestamp(1.5, timezone.utc)), datetime.datetime(2024, 1, 1).timestamp()]


def week_numbers():
    return [list(date(2024, 12, 30).isocalendar()), date(2024, 7, 4).weekday(), date(2024, 7, 4).isoweekday(), date(2024, 7, 4).toordinal(), date(2024, 12, 31).timetuple().tm_yday]


def replacing_and_combining():
    d = date(2024, 5, 6).replace(day=1)
    return [str(d), str(datetime.datetime.combine(d, datetime.time(9, 30))), str(date.max), str(datetime.datetime.min), repr(datetime.time(1, 2))]


def folds_and_comparison():
    return [date(2024, 1, 2) > date(2024, 1, 1), datetime.time(1, fold=1).fold, sorted([date(2024, 5, 1), date(2023, 5, 1)])[0].year, hash(date(2024, 1, 1)) == hash(date(2024, 1, 1))]


def month_arithmetic():
    return [calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 7, 4), [calendar.day_abbr[0], calendar.month_name[12]]]


def month_as_text():
    return [calendar.month(2024, 2), calendar.TextCalendar(calendar.SUNDAY).formatweekheader(3), calendar.monthcalendar(2024, 2)[0]]


def utc_tuples():
    return [time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400)), calendar.timegm((1970, 1, 2, 0, 0, 0)), time.gmtime(0).tm_wday, time.strptime("2024-02-03", "%Y-%m-%d").tm_yday, time.asctime(time.gmtime(0))]


def days_between():
    start, end = date(2024, 1, 30), date(2024, 3, 2)
    days = [start + timedelta(n) for n in range((end - start).days)]
    return [len(days), sum(d.weekday() < 5 for d in days), str(days[-1])]
